import { execFile, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { inheritedEnvironment } from "@lao/config/child-environment";
import { DatabaseError } from "./errors.ts";

/** A program as it is to be spawned. */
export interface Launch {
	file: string;
	args: string[];
	options: { cwd: string; env: Record<string, string>; uid?: number; gid?: number };
}

/** The account that PostgreSQL runs as; it refuses to run as root. */
export interface ServerUser {
	/** Whom the cluster belongs to, when that is not ourselves. */
	owner?: { uid: number; gid: number };
	launch(program: string, args: string[]): Launch;
}

// A folder every account can enter, and messages in English so that they can be recognised.
const surroundings = () => ({ cwd: "/", env: inheritedEnvironment({ LC_ALL: "C" }) });

/** Chooses the account for a cluster, and makes sure that it reaches the programs and the data. */
export function serverUser(cluster: string, postgres: string): ServerUser {
	const launchAsSelf = (file: string, args: string[]) => ({ file, args, options: surroundings() });
	if (process.getuid?.() !== 0) return { launch: launchAsSelf };
	const owner = unprivilegedOwner(cluster);
	const paths = [postgres, dirname(cluster)];
	const ways = [
		dropped(owner),
		...["dac_read_search", "dac_override"].map((cap) => dropped(owner, cap)),
	];
	const launch = ways.find((way) => paths.every((path) => enters(way, path)));
	if (launch) return { owner, launch };
	const blocked = paths.flatMap(withParents).find((path) => !enters(dropped(owner), path));
	const why = blocked === "/" ? "this process may not change user" : `it cannot enter ${blocked}`;
	throw new DatabaseError(
		"SERVER_USER",
		`PostgreSQL does not run as root, nor as user ${owner.uid} because ${why}: run as an ordinary user, install setpriv (util-linux), or use a checkout and an LAO_DATA_DIR that every user can enter`,
	);
}

/** Runs a program of PostgreSQL to its end; its exit status and everything it said. */
export function runAs(
	user: ServerUser,
	program: string,
	args: string[],
): Promise<{ status: number | string; output: string }> {
	const { file, args: all, options } = user.launch(program, args);
	return new Promise((done) => {
		execFile(file, all, options, (error, stdout, stderr) => {
			done({ status: error ? (error.code ?? 1) : 0, output: `${stdout}${stderr}` });
		});
	});
}

function unprivilegedOwner(cluster: string): { uid: number; gid: number } {
	const folder = statSync(cluster, { throwIfNoEntry: false });
	if (folder && folder.uid !== 0) return { uid: folder.uid, gid: folder.gid };
	for (const name of ["postgres", "nobody"]) {
		const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name]).stdout?.toString());
		if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new DatabaseError(
		"SERVER_USER",
		"PostgreSQL does not run as root, and there is no user postgres or nobody that it could run as: run as an ordinary user",
	);
}

/**
 * Starts programs as this account; with a capability, also where folders above the path are closed
 * to it, such as /root. PostgreSQL asks access(2), which ignores capabilities of other users than
 * root unless no_setuid_fixup is set.
 */
function dropped({ uid, gid }: { uid: number; gid: number }, capability?: string) {
	return (program: string, args: string[]): Launch => {
		if (!capability) return { file: program, args, options: { ...surroundings(), uid, gid } };
		const drop = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
		const keep = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
		return {
			file: "setpriv",
			args: [...drop, "--securebits=+no_setuid_fixup", ...keep, "--", program, ...args],
			options: surroundings(),
		};
	};
}

function enters(launch: ServerUser["launch"], path: string): boolean {
	const { file, args, options } = launch("test", ["-x", path]);
	return spawnSync(file, args, options).status === 0;
}

function withParents(path: string): string[] {
	const parent = dirname(path);
	return parent === path ? [path] : [...withParents(parent), path];
}
