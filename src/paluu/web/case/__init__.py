"""What the page of one case shows, worked out before any template sees it."""
