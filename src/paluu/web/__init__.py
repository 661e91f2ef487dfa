"""The web application: server-rendered pages for the people who work on cases."""
