import { Column } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Int, ObjectType } from "type-graphql";

/** Identifier of the network over all service areas; no area has this code. */
export const wholeNetwork = "ALL";

/** Computed from the agreements whenever they change; see network/derive.ts. */
@Entity({ tableName: "cooperation_network" })
@ObjectType({
	description:
		"Network of LAOs tied by standing agreements: two bodies are tied when both host or partner one that is signed and neither ended nor followed by a renewal held here; talks alone are no tie (เครือข่ายความร่วมมือ)",
})
export class CooperationNetwork {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Column(() => Int, { description: "Number of LAOs with at least one tie (จำนวน อปท.)" })
	nodeCount!: number;

	@Column(() => Int, { description: "Number of pairs of LAOs that are tied (จำนวนคู่)" })
	edgeCount!: number;

	@Column(() => Int, {
		description: "Number of standing agreements between at least two known LAOs (จำนวนความร่วมมือ)",
	})
	agreementCount!: number;

	@Column(() => Int, {
		description: "Number of components: groups of LAOs tied directly or through others (จำนวนกลุ่ม)",
	})
	componentCount!: number;

	@Column(() => Int, { description: "Number of LAOs in the largest component (ขนาดกลุ่มใหญ่สุด)" })
	largestComponent!: number;

	@Column(() => DecimalScalar, {
		description:
			"Pairs that are tied over all pairs of LAOs of the network, six decimals (ความหนาแน่น)",
	})
	density!: string;

	@Property({ type: "boolean", columnType: "boolean" })
	isSynthetic!: boolean;
}
