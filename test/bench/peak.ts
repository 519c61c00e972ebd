/** Loaded before a command: tells at its end the most memory it took, as the system counts it. */
process.on("exit", () => {
	const kilobytes = process.resourceUsage().maxRSS;
	process.stderr.write(`peak ${Math.round(kilobytes / 1024)} MB\n`);
});
