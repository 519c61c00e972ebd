import { requestError } from "@lao/subgraph/errors";

/** Told to a client whose request took longer than one may. */
function tooLate() {
	const message =
		"The answer takes longer than a request may; ask for less at once, or try again later";
	return requestError("SERVICE_TIMEOUT", message);
}

/** Waits for work until the signal is given; what goes on then is no longer waited for. */
export function within(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
	if (!signal) return work;
	return new Promise((resolve, reject) => {
		const stop = () => reject(tooLate());
		if (signal.aborted) return stop();
		signal.addEventListener("abort", stop, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}
