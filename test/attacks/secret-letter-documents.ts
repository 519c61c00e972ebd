/**
 * Invented letters that some readers only may see, with every kind of part, tied to letters that are
 * open. Their words stand nowhere else.
 */
export const secretIds = ["มท0810.7/ว9991/2567", "นธ0023.3/ว9992/2567", "มท0810.7/ว9993/2567"];

export const secretLetters = `
id: มท0810.7/ว9991/2567
source: an invented letter
retrieved: null
kind: LETTER
isHeld: true
agencyCode: มท08
urgency: MOST_URGENT
secrecy: SECRET
dateIssuedTextBE: ๓๐ มิถุนายน ๒๕๖๗
claims:
  - { text: มท ๐๘๑๐.๗/ว ๙๙๙๑, place: HEADER, description: number line of the letter, readIn: [hidden/1] }
  - { text: มท ๐๘๑๐.๗/ว ๑๓๕๕, place: ANNEX, description: page that came with it, readIn: [hidden/1] }
subjects:
  - { text: แผนซ่อมสะพานลับแลประจำปี, places: [subject line], readIn: [hidden/1] }
  - { text: แผนซ่อมสะพานลับแลฉบับแก้, isCorrection: true, places: [annex], readIn: [hidden/1] }
recipients:
  - { expression: ผู้ว่าราชการจังหวัดทุกจังหวัด, audience: ALL_PROVINCES }
  - { expression: อปท. ทุกแห่ง, audience: ALL_LAOS, through: 1 }
references:
  - { numberText: มท 0810.7/ว 1355, dateTextBE: ๒๗ มีนาคม ๒๕๖๗, circular: มท0810.7/ว1355/2567 }
enclosures:
  - { title: ผังสะพานลับแล, copies: 2, circular: มท0810.7/ว1355/2567, files: [ผังสะพานลับแล.pdf] }
paragraphs: [ให้ตรวจสะพานลับแลทุกแห่งโดยไม่เปิดเผย, การมีส่วนร่วมของประชาชนในสะพานลับแล]
quotesBody: true
deadlines:
  - { dateTextBE: ๓๑ กรกฎาคม ๒๕๖๗, purpose: ส่งผลสะพานลับแล, statedIn: body }
urls: ["https://hidden.example.org"]
signatory: { name: นายสมมติ ลับแล, position: อธิบดี, capacity: OWN_OFFICE }
owningUnits: [กองสะพานลับแล]
contacts:
  - { kind: EMAIL, isPersonal: false, value: hidden@example.org, statedIn: foot of the letter }
planTargets: ["200301"]
relations:
  - { kind: REFERS_TO, to: มท0810.7/ว1355/2567, statedText: มท ๐๘๑๐.๗/ว ๑๓๕๕ }
  - { kind: SUPERSEDES, to: มท0810.7/ว1355/2567 }
  - { kind: ANNOUNCES, study: participation-2567 }
  - { kind: ANNOUNCES, survey: cooperation-2561 }
  - { kind: ANNOUNCES, assessmentRound: lpa-2563 }
manifestations:
  - id: hidden/1
    kind: LETTER
    fileName: hidden-one.txt
    documentNumber: 1
    startOffset: 0
    endOffset: 50
    text: แผนซ่อมสะพานลับแลประจำปี ให้ตรวจทุกแห่ง
    personalData: [{ kind: personal-email, startOffset: 40, endOffset: 50, value: somebody@example.com }]
    readings: [{ field: subject, startOffset: 0, endOffset: 20, confidence: "0.9" }]
stamps:
  - { bodyText: องค์การบริหารส่วนจังหวัดนราธิวาส, laoCode: "2960101", receivedNumber: "7781", receivedOnTextBE: 5 ก.ค. 2567, receivedTime: "09:15", manifestation: hidden/1 }
issues: [{ code: SERIAL_SHARED, field: number, message: An invented oddity of สะพานลับแล }]
---
id: นธ0023.3/ว9992/2567
source: another invented letter
retrieved: null
kind: FORWARDING_LETTER
isHeld: true
agencyCode: นธ0023
secrecy: CONFIDENTIAL
dateIssuedTextBE: ๑ เมษายน ๒๕๖๗
claims:
  - { text: นธ ๐๐๒๓.๓/ว ๙๙๙๒, place: HEADER, description: number line of the letter, readIn: [hidden/2] }
subjects: [{ text: แจ้งต่ออย่างเงียบเรื่องสะพานลับแล, places: [subject line], readIn: [hidden/2] }]
recipients:
  - { expression: นายก อบต. ทุกแห่ง, audience: TYPE_IN_PROVINCE, laoType: SAO, provinceCode: "96" }
  - { expression: นายก อบจ.ลำพูน, audience: LAO, laoCode: "2510101" }
relations:
  - { kind: FORWARDS, to: มท0810.7/ว1355/2567 }
  - { kind: ENCLOSES, to: มท0810.7/ว1355/2567 }
  - { kind: FORWARDS, to: มท0810.7/ว9991/2567 }
stamps:
  - { bodyText: องค์การบริหารส่วนจังหวัดลำพูน, laoCode: "2510101", receivedNumber: "7782", receivedOnTextBE: 2 เม.ย. 2567, receivedTime: "08:30" }
---
id: มท0810.7/ว9993/2567
source: named by an invented letter
retrieved: null
kind: LETTER
isHeld: false
agencyCode: มท08
secrecy: TOP_SECRET
dateIssuedTextBE: ๒ มกราคม ๒๕๖๗
claims:
  - { text: มท ๐๘๑๐.๗/ว ๙๙๙๓, place: REFERENCE_LINE, description: reference of the first, readIn: [hidden/1] }
`;

/** An open letter that names the secret ones in every way a letter can. */
export const openLetter = `
id: มท0810.7/ว9994/2567
source: an invented letter that anybody may see
retrieved: null
kind: LETTER
isHeld: true
agencyCode: มท08
secrecy: NORMAL
dateIssuedTextBE: ๑ สิงหาคม ๒๕๖๗
claims:
  - { text: มท ๐๘๑๐.๗/ว ๙๙๙๔, place: HEADER, description: number line of the letter, readIn: [open/1] }
subjects: [{ text: ขอให้ส่งรายงานประจำเดือน, places: [subject line], readIn: [open/1] }]
references:
  - { numberText: มท 0810.7/ว 9991, circular: มท0810.7/ว9991/2567 }
  - { numberText: มท 0810.7/ว 1355, circular: มท0810.7/ว1355/2567 }
enclosures:
  - { title: ผังสะพานลับแล, circular: มท0810.7/ว9991/2567, files: [ผังสะพานลับแล.pdf] }
  - { title: แบบรายงาน, files: [แบบรายงาน.pdf] }
relations:
  - { kind: REFERS_TO, to: มท0810.7/ว9991/2567 }
  - { kind: SUPERSEDES, to: มท0810.7/ว9993/2567 }
  - { kind: REFERS_TO, to: มท0810.7/ว1355/2567 }
`;
