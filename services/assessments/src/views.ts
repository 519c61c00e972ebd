import { connectionOf } from "@lao/subgraph/connection";
import { AssessmentResult } from "./assessment-result.ts";
import { Indicator } from "./indicator.ts";
import { MinimumStandardResult } from "./minimum-standard-result.ts";
import { MissingLao } from "./missing-lao.ts";
import { SatisfactionResult } from "./satisfaction-result.ts";

export const IndicatorConnection = connectionOf(Indicator, "ตัวชี้วัด");
export const AssessmentResultConnection = connectionOf(AssessmentResult, "ผลการประเมิน");
export const SatisfactionResultConnection = connectionOf(
	SatisfactionResult,
	"ผลความพึงพอใจของประชาชน",
);
export const MinimumStandardResultConnection = connectionOf(
	MinimumStandardResult,
	"ผลการประเมินมาตรฐานขั้นต่ำ",
);
export const MissingLaoConnection = connectionOf(MissingLao, "อปท. ที่ไม่มีผลในรอบ");
