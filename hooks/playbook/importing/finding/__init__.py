"""What the blocks of an article are: blocks in; questions, summaries, takeaways, ticks, lines and pairs out."""
