/** PostgreSQL's settings, given at each start so that a new version of ours also changes old clusters. */
export function serverSettings(
	port: number,
	{ durable, connections = 100 }: { durable: boolean; connections?: number },
): Record<string, string | number> {
	const everywhere = {
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: "",
		cluster_name: "lao-graph",
		max_connections: connections,
		shared_buffers: "512MB",
		effective_cache_size: "1GB",
		maintenance_work_mem: "128MB",
		work_mem: "16MB",
		// The data is on a solid-state disk or in memory nearly everywhere by now.
		random_page_cost: 1.1,
		timezone: "UTC",
		log_timezone: "UTC",
		log_checkpoints: "off",
	};
	// Tests throw their data away: they need not survive a power cut.
	const fleeting = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
	return durable ? everywhere : { ...everywhere, ...fleeting };
}
