import type { Question } from "./question.ts";

export default {
	asks: "What did the 2561 survey ask, of whom, by when, which letter announced it, and who answered?",
	query: `{
		cooperationSurvey(id: "cooperation-2561") {
			launchedOn deadline deadlineTextBE
			formColumns { position headerTh groupHeaderTh valueKind }
			counts { asked answered }
			statusByProvince(status: ANSWERED) { province { nameEn } }
			responses(first: 2) { totalCount nodes { status province { code } } }
			circulars { nodes { id number agency { code } } }
		}
	}`,
	data: {
		cooperationSurvey: {
			launchedOn: "2018-10-22",
			deadline: "2018-12-14",
			deadlineTextBE: "วันศุกร์ที่ ๑๔ ธันวาคม ๒๕๖๑",
			formColumns: [
				{
					position: 1,
					headerTh: "ลำดับที่",
					groupHeaderTh: null,
					valueKind: "NUMBER",
				},
				{
					position: 2,
					headerTh: "ชื่อบริการสาธารณะที่ทำความร่วมมือ",
					groupHeaderTh: null,
					valueKind: "TEXT",
				},
				{
					position: 3,
					headerTh: "องค์กรปกครองส่วนท้องถิ่นเจ้าภาพ",
					groupHeaderTh: "องค์กรปกครองส่วนท้องถิ่นที่จัดทำความร่วมมือ",
					valueKind: "LAO",
				},
				{
					position: 4,
					headerTh: "องค์กรปกครองส่วนท้องถิ่นที่ร่วมลงนาม",
					groupHeaderTh: "องค์กรปกครองส่วนท้องถิ่นที่จัดทำความร่วมมือ",
					valueKind: "LAO_LIST",
				},
				{
					position: 5,
					headerTh: "วันที่ลงนามความร่วมมือ",
					groupHeaderTh: null,
					valueKind: "DATE",
				},
				{
					position: 6,
					headerTh: "แต่งตั้ง",
					groupHeaderTh: "คณะกรรมการบริหารกิจการ",
					valueKind: "TICK",
				},
				{
					position: 7,
					headerTh: "ไม่ได้แต่งตั้ง",
					groupHeaderTh: "คณะกรรมการบริหารกิจการ",
					valueKind: "TICK",
				},
				{
					position: 8,
					headerTh: "จัดทำ",
					groupHeaderTh: "ระเบียบข้อตกลง",
					valueKind: "TICK",
				},
				{
					position: 9,
					headerTh: "ไม่ได้จัดทำ",
					groupHeaderTh: "ระเบียบข้อตกลง",
					valueKind: "TICK",
				},
				{
					position: 10,
					headerTh: "ทำ MOU",
					groupHeaderTh: "ระเบียบข้อตกลง",
					valueKind: "TICK",
				},
				{
					position: 11,
					headerTh: "วัตถุประสงค์ความร่วมมือ",
					groupHeaderTh: null,
					valueKind: "TEXT",
				},
				{
					position: 12,
					headerTh: "ปัญหา/อุปสรรคความร่วมมือ",
					groupHeaderTh: null,
					valueKind: "TEXT",
				},
			],
			counts: {
				asked: 76,
				answered: 0,
			},
			statusByProvince: [],
			responses: {
				totalCount: 76,
				nodes: [
					{
						status: "NOT_ANSWERED",
						province: {
							code: "11",
						},
					},
					{
						status: "NOT_ANSWERED",
						province: {
							code: "12",
						},
					},
				],
			},
			circulars: {
				nodes: [
					{
						id: "มท0810.2/ว3376/2561",
						number: "มท 0810.2/ว 3376",
						agency: {
							code: "มท08",
						},
					},
				],
			},
		},
	},
} satisfies Question;
