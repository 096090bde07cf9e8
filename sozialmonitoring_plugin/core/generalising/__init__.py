"""Fewer vertices for paper: what two areas share stays shared."""
