"""The run: a workspace and a request go in; printed editions, their catalogue and their manifest come out."""
