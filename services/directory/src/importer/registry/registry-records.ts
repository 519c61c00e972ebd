import type { SourceFile } from "@lao/importing/file";
import type { FactIssue, Own, RecordSet } from "@lao/importing/reading";
import { fullName, shortName } from "@lao/thai/lao-names";
import { LaoType } from "../../lao-type.ts";
import { periodId } from "../period-id.ts";
import type { NewDistrict } from "./district-codes.ts";
import { type HeldLao, type HeldRegistry, readRecords } from "./held-registry.ts";
import type { Succession, Successor } from "./succession.ts";

function origin({ name }: SourceFile, place: string, issues: FactIssue[] = []) {
	return {
		sourceDocument: name,
		sourceLocator: place,
		retrievedAt: null,
		isSynthetic: false,
		issues,
	};
}

/** Districts that were not known. */
export function districtSet(file: SourceFile, districts: NewDistrict[]): RecordSet {
	return {
		table: "district",
		key: ["code"],
		records: districts.map(({ place, ...district }) => ({
			...district,
			nameEn: null,
			...origin(file, place),
		})),
	};
}

/** Bodies with what they are called today; one named by a former code keeps what it is now. */
export function laoSet(
	file: SourceFile,
	{ successors }: Succession,
	held: HeldRegistry,
): RecordSet {
	const paos = new Map(
		held.laos.filter(({ type }) => type === LaoType.PAO).map((lao) => [lao.provinceCode, lao.id]),
	);
	for (const { id, body } of successors) {
		if (body.type === LaoType.PAO) paos.set(body.provinceCode, id);
	}
	const records = successors.map((successor) => {
		const { id, body } = successor;
		const hasParent = body.type !== LaoType.PAO && body.type !== LaoType.BANGKOK;
		const { issues, place, latitude, longitude, areaKm2, websiteUrl } = body;
		return {
			id,
			...identity(successor, issues),
			districtCode: body.districtCode,
			provinceCode: body.provinceCode,
			parentPaoId: hasParent ? (paos.get(body.provinceCode) ?? null) : null,
			latitude,
			longitude,
			areaKm2,
			websiteUrl,
			...origin(file, place, issues),
		};
	});
	return { table: "lao", key: ["id"], records };
}

/** Code, kind and names of today. */
function identity({ body, held, isFormer }: Successor, issues: FactIssue[]) {
	if (held && isFormer) {
		const message = `The source calls the body by ${body.code}, a code it no longer has`;
		issues.push({ code: "RETIRED_CODE", message, field: "code" });
		const { code, type, nameTh, fullNameTh, nameEn, isActive } = held;
		const shortNameTh = shortName(LaoType[type as keyof typeof LaoType], nameTh);
		return { code, type, nameTh, fullNameTh, shortNameTh, nameEn, isActive };
	}
	const { code, type, nameTh } = body;
	return {
		code,
		type,
		nameTh,
		fullNameTh: fullName(type, nameTh),
		shortNameTh: shortName(type, nameTh),
		// The registry has no English names; ours stays while the name does.
		nameEn: held?.nameTh === nameTh ? held.nameEn : null,
		isActive: true,
	};
}

/** Today's period of each body, and former ones that it ends; when they ended nobody says. */
export async function periodSets(
	file: SourceFile,
	{ successors, retired }: Succession,
	{ periods }: HeldRegistry,
	own: Own,
): Promise<RecordSet[]> {
	const known = new Map(periods.map((period) => [period.id, period]));
	const today = successors
		.filter(({ isFormer }) => !isFormer)
		.map(({ id: laoId, body: { code, type, fullNameTh, place } }) => {
			const id = periodId({ laoId, code, fullNameTh });
			const validFrom = known.get(id)?.validFrom ?? null;
			const facts = { id, laoId, code, type, fullNameTh, validFrom, validTo: null };
			return { ...facts, isCurrent: true, ...origin(file, place) };
		});
	const lasting = new Set(today.map(({ id }) => id));
	const changed = new Set([...today.map(({ laoId }) => laoId), ...retired.map(({ id }) => id)]);
	const ended = periods.filter(
		({ id, laoId, isCurrent }) => isCurrent && changed.has(laoId) && !lasting.has(id),
	);
	const records = await readRecords(
		own,
		"lao_period",
		ended.map(({ id }) => id),
	);
	return [
		{
			table: "lao_period",
			key: ["id"],
			records: records.map((record) => ({ ...record, is_current: false })),
		},
		{ table: "lao_period", key: ["id"], records: today },
	];
}

/** Bodies that left the registry; what is known of them stays. */
export async function retiredSet(
	file: SourceFile,
	retired: HeldLao[],
	own: Own,
): Promise<RecordSet> {
	const ids = retired.map(({ id }) => id);
	const records = await readRecords(own, "lao", ids);
	return {
		table: "lao",
		key: ["id"],
		records: records.map((record) => ({
			...record,
			code: null,
			is_active: false,
			issues: [record.issues, vanished(record, file)].flat(),
		})),
	};
}

function vanished({ code }: Record<string, unknown>, { name }: SourceFile): FactIssue {
	const message = `${name} no longer holds its code ${code}, and no body of the same name and place`;
	return { code: "VANISHED", message, field: "code" };
}
