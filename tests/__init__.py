"""How the project is checked."""
