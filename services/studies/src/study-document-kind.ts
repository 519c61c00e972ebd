import { registerEnumType } from "type-graphql";

/** Kinds of document a study leaves. */
export enum StudyDocumentKind {
	REPORT = "REPORT",
	APPENDIX = "APPENDIX",
	FINAL_REPORT = "FINAL_REPORT",
	EXECUTIVE_SUMMARY = "EXECUTIVE_SUMMARY",
}

registerEnumType(StudyDocumentKind, {
	name: "StudyDocumentKind",
	description: "Kind of document a study left (ประเภทเอกสารการศึกษา)",
	valuesConfig: {
		REPORT: { description: "Report of the results (รายงานผลการศึกษา)" },
		APPENDIX: { description: "Appendix of the final report (ภาคผนวก)" },
		FINAL_REPORT: { description: "Final report (รายงานขั้นสุดท้าย)" },
		EXECUTIVE_SUMMARY: { description: "Summary for executives (รายงานสรุปสำหรับผู้บริหาร)" },
	},
});
