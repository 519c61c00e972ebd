/** Subjects of generated studies and proposals: words of the trade, about no real document. */
export const subjects = [
	{ th: "การจัดการขยะร่วมกัน", en: "shared waste management" },
	{ th: "การดูแลผู้สูงอายุในชุมชน", en: "care of the aged in the community" },
	{ th: "การจัดการน้ำของท้องถิ่น", en: "local water management" },
	{ th: "ศูนย์พัฒนาเด็กเล็ก", en: "child development centres" },
	{ th: "การบำรุงรักษาถนน", en: "road maintenance" },
	{ th: "การป้องกันสาธารณภัย", en: "disaster prevention" },
	{ th: "การแพทย์ฉุกเฉิน", en: "emergency medical service" },
	{ th: "การท่องเที่ยวชุมชน", en: "community tourism" },
	{ th: "ตลาดท้องถิ่น", en: "local markets" },
	{ th: "การอนุรักษ์ป่าชุมชน", en: "community forests" },
	{ th: "พิพิธภัณฑ์ท้องถิ่น", en: "local museums" },
	{ th: "งบประมาณแบบมีส่วนร่วม", en: "participatory budgets" },
] as const;
