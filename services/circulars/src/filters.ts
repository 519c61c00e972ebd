import { filterOf } from "@lao/subgraph/filter";
import { listArgsOf } from "@lao/subgraph/list-args";
import { Circular } from "./circular.ts";
import { CircularRelation } from "./circular-relation.ts";
import { Deadline } from "./deadline.ts";
import { KnownLao } from "./known-lao.ts";
import { LaoCircular } from "./lao-circular.ts";
import { Recipient } from "./recipient.ts";
import { Stamp } from "./stamp.ts";
import { UnstampedLao } from "./unstamped-lao.ts";

filterOf(KnownLao);
filterOf(Deadline);
filterOf(Recipient);

const letter = (from: string) => ({
	entity: Circular,
	from,
	to: "id",
	description: "Conditions on the letter (เงื่อนไขของหนังสือ)",
});
const ofLetter = { from: "id", to: "circularId" };
const lao = {
	entity: KnownLao,
	from: "laoId",
	to: "laoId",
	description: "Conditions on the body: its kind, province and region (เงื่อนไขของ อปท.)",
};

export const CircularListArgs = listArgsOf(Circular, {
	related: {
		relations: {
			entity: CircularRelation,
			from: "id",
			to: "fromId",
			description: "Conditions that one of its ties to other records meets (เงื่อนไขความสัมพันธ์)",
		},
		relatedFrom: {
			entity: CircularRelation,
			from: "id",
			to: "toId",
			description: "Conditions that one of the ties from other letters meets (เงื่อนไขที่ถูกกล่าวถึง)",
		},
		recipients: {
			entity: Recipient,
			...ofLetter,
			description: "Conditions that one of the recipients meets (เงื่อนไขผู้รับ)",
		},
		laos: {
			entity: LaoCircular,
			...ofLetter,
			description: "Conditions that one of the bodies it is meant for meets (เงื่อนไข อปท. ผู้รับ)",
		},
		stamps: {
			entity: Stamp,
			...ofLetter,
			description: "Conditions that one of the stamps meets (เงื่อนไขตราประทับรับ)",
		},
		deadlines: {
			entity: Deadline,
			...ofLetter,
			description: "Conditions that one of the deadlines meets (เงื่อนไขกำหนดเวลา)",
		},
	},
});
export const CircularRelationListArgs = listArgsOf(CircularRelation, {
	related: { circular: letter("fromId"), target: letter("toId") },
});
export const LaoCircularListArgs = listArgsOf(LaoCircular, {
	related: { lao, circular: letter("circularId") },
});
export const StampListArgs = listArgsOf(Stamp, {
	related: { lao, circular: letter("circularId") },
});
export const UnstampedLaoListArgs = listArgsOf(UnstampedLao);
