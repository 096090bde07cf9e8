"""The jobs of the plugin as Processing algorithms: adapters of `workflows`, nothing else."""
