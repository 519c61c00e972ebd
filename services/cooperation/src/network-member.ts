import { Column, FilterColumn } from "@lao/subgraph/column";
import { DecimalScalar } from "@lao/subgraph/scalars";
import { Entity, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { ID, Int, ObjectType } from "type-graphql";

/** Computed from the agreements whenever they change; see network/derive.ts. */
@Entity({ tableName: "network_member" })
@ObjectType("CooperationNetworkMember", {
	description: "Place of one LAO in a network of cooperation (ตำแหน่งในเครือข่ายความร่วมมือ)",
})
export class NetworkMember {
	@PrimaryKey({ type: "string", columnType: "text" })
	id!: string;

	@Column(() => Int, { description: "Number of LAOs the body is tied to (จำนวนคู่ความร่วมมือ)" })
	degree!: number;

	@Column(() => Int, {
		description: "Number of standing agreements that tie the body to others (จำนวนความร่วมมือ)",
	})
	agreementCount!: number;

	@Column(() => ID, {
		description:
			"Name of the component the body is in: the first permanent identifier among its LAOs (รหัสกลุ่ม)",
	})
	componentId!: string;

	@Column(() => Int, { description: "Number of LAOs in the component of the body (ขนาดกลุ่ม)" })
	componentSize!: number;

	@Column(() => DecimalScalar, {
		description:
			"PageRank of the body, damping 0.85, over undirected ties weighted by the number of standing agreements both bodies share; scaled so that the mean of the network is 1, six decimals (ความเป็นศูนย์กลาง)",
	})
	centrality!: string;

	@FilterColumn(() => ID, { description: "Permanent identifier of the body (รหัสถาวรของ อปท.)" })
	laoId!: string;

	@FilterColumn(() => ID, {
		description: "Code of the service area, or ALL for the network over all areas (รหัสเครือข่าย)",
	})
	networkId!: string;

	@FilterColumn(() => Boolean, {
		description: "True when an agreement of its component was generated (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}
