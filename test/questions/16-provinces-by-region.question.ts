import type { Question } from "./question.ts";

export default {
	asks: "Which provinces make up the two smallest regions?",
	query: `{
		east: region(code: "EAST") { nameTh provinces { nameEn } }
		west: region(code: "WEST") { nameTh provinces { nameEn } }
	}`,
	data: {
		// In Thai order: จันทบุรี ฉะเชิงเทรา ชลบุรี ตราด ปราจีนบุรี ระยอง สระแก้ว
		east: {
			nameTh: "ภาคตะวันออก",
			provinces: [
				{ nameEn: "Chanthaburi" },
				{ nameEn: "Chachoengsao" },
				{ nameEn: "Chon Buri" },
				{ nameEn: "Trat" },
				{ nameEn: "Prachin Buri" },
				{ nameEn: "Rayong" },
				{ nameEn: "Sa Kaeo" },
			],
		},
		// กาญจนบุรี ตาก ประจวบคีรีขันธ์ เพชรบุรี ราชบุรี
		west: {
			nameTh: "ภาคตะวันตก",
			provinces: [
				{ nameEn: "Kanchanaburi" },
				{ nameEn: "Tak" },
				{ nameEn: "Prachuap Khiri Khan" },
				{ nameEn: "Phetchaburi" },
				{ nameEn: "Ratchaburi" },
			],
		},
	},
} satisfies Question;
