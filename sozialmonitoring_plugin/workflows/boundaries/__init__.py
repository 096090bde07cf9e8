"""Drafts of boundaries, drawn, reviewed and released; versions of boundaries made elsewhere."""
