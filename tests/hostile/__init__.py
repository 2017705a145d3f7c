"""What strangers may try: an attack on each layer of the fence, and hostile sources, with their wall and without."""
