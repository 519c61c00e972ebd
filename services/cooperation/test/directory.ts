import type { Ask } from "@lao/importing/reading";

/** Code, full and short name of the bodies the facts name, as the directory knows them. */
const known: [code: string, fullNameTh: string, shortNameTh: string][] = [
	["2510101", "องค์การบริหารส่วนจังหวัดลำพูน", "อบจ.ลำพูน"],
	["2900101", "องค์การบริหารส่วนจังหวัดสงขลา", "อบจ.สงขลา"],
	["3410102", "เทศบาลนครอุดรธานี", "ทน.อุดรธานี"],
	["4320102", "เทศบาลเมืองสุรินทร์", "ทม.สุรินทร์"],
	["4510102", "เทศบาลเมืองลำพูน", "ทม.ลำพูน"],
	["4580102", "เทศบาลเมืองแม่ฮ่องสอน", "ทม.แม่ฮ่องสอน"],
	["5320302", "เทศบาลตำบลท่าตูม", "ทต.ท่าตูม"],
	["5320402", "เทศบาลตำบลจอมพระ", "ทต.จอมพระ"],
	["5320501", "เทศบาลตำบลกังแอน", "ทต.กังแอน"],
	["5320502", "เทศบาลตำบลนิคมปราสาท", "ทต.นิคมปราสาท"],
	["6320106", "องค์การบริหารส่วนตำบลนอกเมือง", "อบต.นอกเมือง"],
	["6320407", "องค์การบริหารส่วนตำบลเมืองลีง", "อบต.เมืองลีง"],
	["6580103", "องค์การบริหารส่วนตำบลปางหมู", "อบต.ปางหมู"],
	["6580104", "องค์การบริหารส่วนตำบลผาบ่อง", "อบต.ผาบ่อง"],
	["6580105", "องค์การบริหารส่วนตำบลหมอกจำแป่", "อบต.หมอกจำแป่"],
	["6580106", "องค์การบริหารส่วนตำบลห้วยปูลิง", "อบต.ห้วยปูลิง"],
	["6580107", "องค์การบริหารส่วนตำบลห้วยโป่ง", "อบต.ห้วยโป่ง"],
	["6580108", "องค์การบริหารส่วนตำบลห้วยผา", "อบต.ห้วยผา"],
];

/** A body whose code changed: its identifier is the code it first had. */
const upgraded = { id: "5120104", fullNameTh: "เทศบาลเมืองไทรม้า", shortNameTh: "ทม.ไทรม้า" };

const laos = new Map([
	["4120104", upgraded],
	["5120104", upgraded],
	...known.map(([id, fullNameTh, shortNameTh]) => [id, { id, fullNameTh, shortNameTh }] as const),
]);

/** Geocodes run from 10 to 96 with gaps; a code of the gaps is no province. */
const gaps = [28, 29, 59, 68, 69, 78, 79, 87, 88, 89];
const names = new Map([
	["31", "บุรีรัมย์"],
	["32", "สุรินทร์"],
	["51", "ลำพูน"],
]);
const provinces = Array.from({ length: 87 }, (_, index) => String(index + 10))
	.filter((code) => !gaps.includes(Number(code)))
	.map((code) => ({ code, nameTh: names.get(code) ?? `ทดสอบ${code}` }));

/** Names the directory knows by full or short form; no other is certain. */
function resolve(name: string) {
	const nodes = [...laos].map(([code, lao]) => ({
		...lao,
		code,
		type: "SAO",
		isActive: true,
		province: { code: code.slice(1, 3) },
	}));
	const lao = nodes.find((node) => [node.fullNameTh, node.shortNameTh].includes(name)) ?? null;
	const alike = nodes.filter((node) => node.shortNameTh.slice(0, 6) === name.slice(0, 6));
	const candidates = alike.slice(0, 3).map((node) => ({ lao: node, confidence: "0.7" }));
	return { name, lao, candidates: lao ? [] : candidates };
}

/** Answers the importers' questions as the directory would. */
export const directory: Ask = async <Data>(query: string, variables?: Record<string, unknown>) => {
	const { code, names: asked } = { code: "", names: [], ...variables };
	if (query.includes("resolveLaos")) return { resolveLaos: asked.map(resolve) } as Data;
	const data = query.includes("lao(code:") ? { lao: laos.get(code) ?? null } : { provinces };
	return data as Data;
};
