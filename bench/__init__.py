"""What the site costs: build time, the timeline beside others, the weight and the scores of pages."""
