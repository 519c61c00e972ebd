import type { HeldLao, HeldPeriod, HeldRegistry } from "./held-registry.ts";
import type { RegistryBody } from "./registry-bodies.ts";

export interface LocatedBody extends RegistryBody {
	districtCode: string | null;
}

/** A body of the file and whom it continues. */
export interface Successor {
	id: string;
	body: LocatedBody;
	/** The body it is, as held until now; null for a new one. */
	held: HeldLao | null;
	/** True when the file names it by a code it had once: the file tells nothing of today. */
	isFormer: boolean;
}

export interface Succession {
	successors: Successor[];
	/** Bodies the registry no longer holds and nobody continues. */
	retired: HeldLao[];
}

interface NewRegistry {
	bodies: LocatedBody[];
	/** All codes of the file, those of rows set aside included. */
	codes: ReadonlySet<string>;
	/** Only in a whole registry does a missing code mean that a body is gone. */
	isWhole: boolean;
}

const nameAndPlace = ({
	nameTh,
	provinceCode,
	districtCode,
}: Pick<HeldLao, "nameTh" | "provinceCode" | "districtCode">) =>
	[nameTh, provinceCode, districtCode].join("/");

/**
 * Finds whom each body of a registry continues: the body that has its code, else the one that had
 * it, else the one of the same name and district whose code is gone, which is an upgrade.
 */
export function findSuccession(held: HeldRegistry, registry: NewRegistry): Succession {
	const { bodies, isWhole } = registry;
	const byCode = new Map(held.laos.map((lao) => [lao.code, lao]));
	const gone = findGone(held.laos, registry);
	const former = formerHolders(held);
	const claimed = new Set<string>();
	const claim = (lao: HeldLao | undefined) => {
		if (!lao || claimed.has(lao.id)) return null;
		claimed.add(lao.id);
		return lao;
	};
	// Whoever has a code today goes before whoever had it.
	const found = new Map(bodies.map((body) => [body, claim(byCode.get(body.code))]));
	const isFormer = new Set<LocatedBody>();
	for (const body of bodies) {
		if (found.get(body)) continue;
		const lao = claim(former.get(body.code));
		if (lao && !isWhole) isFormer.add(body);
		found.set(body, lao);
	}
	if (isWhole) {
		const unclaimed = gone.filter(({ id }) => !claimed.has(id));
		for (const [body, lao] of upgrades(bodies, found, unclaimed)) found.set(body, claim(lao));
	}
	const taken = new Set(held.laos.map(({ id }) => id));
	const successors = bodies.map((body) => {
		const lao = found.get(body) ?? null;
		return {
			id: lao?.id ?? freeId(body.code, taken),
			body,
			held: lao,
			isFormer: isFormer.has(body),
		};
	});
	return { successors, retired: isWhole ? gone.filter(({ id }) => !claimed.has(id)) : [] };
}

/** Bodies whose code the file lacks, of the provinces it has: the others may be in another file. */
function findGone(laos: HeldLao[], { bodies, codes }: NewRegistry): HeldLao[] {
	const provinces = new Set(bodies.map(({ provinceCode }) => provinceCode));
	return laos.filter(
		({ code, isActive, provinceCode }) =>
			isActive && code !== null && !codes.has(code) && provinces.has(provinceCode),
	);
}

/** Bodies by the codes they had once; a code of two says nothing. */
function formerHolders({ laos, periods }: HeldRegistry): Map<string, HeldLao> {
	const byId = new Map(laos.map((lao) => [lao.id, lao]));
	const past = periods.filter(({ isCurrent, code }) => !isCurrent && code !== null);
	const holders = new Map<string, HeldLao>();
	for (const [code, periodsOfCode] of Map.groupBy(past, ({ code }: HeldPeriod) => code)) {
		const ids = new Set(periodsOfCode.map(({ laoId }) => laoId));
		const lao = byId.get([...ids][0] ?? "");
		if (code !== null && lao && ids.size === 1) holders.set(code, lao);
	}
	return holders;
}

/** New codes beside vanished ones of the same name and district, one each. */
function upgrades(
	bodies: LocatedBody[],
	found: ReadonlyMap<LocatedBody, HeldLao | null>,
	gone: HeldLao[],
): [LocatedBody, HeldLao][] {
	const vanished = Map.groupBy(gone, nameAndPlace);
	const fresh = Map.groupBy(
		bodies.filter((body) => !found.get(body)),
		nameAndPlace,
	);
	return [...fresh].flatMap(([key, heirs]) => {
		const before = vanished.get(key) ?? [];
		const [heir] = heirs;
		const [lao] = before;
		return heir && lao && heirs.length === 1 && before.length === 1 ? [[heir, lao]] : [];
	});
}

/** The code under which a body enters, numbered when another body entered under it once. */
function freeId(code: string, taken: Set<string>): string {
	let id = code;
	for (let number = 2; taken.has(id); number++) id = `${code}-${number}`;
	taken.add(id);
	return id;
}
