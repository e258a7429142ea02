// libmd: only the hash itself is built.
