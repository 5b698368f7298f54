"""What this site adds to Markdown: citations, the sources page, and the components of its pages."""
