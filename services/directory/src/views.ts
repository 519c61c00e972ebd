import { connectionOf } from "@lao/subgraph/connection";
import { Agency } from "./agency.ts";
import { Lao } from "./lao.ts";

export const LaoConnection = connectionOf(Lao, "องค์กรปกครองส่วนท้องถิ่น");
export const AgencyConnection = connectionOf(Agency, "หน่วยงาน");
