import { useEditorContext } from "@graphiql/react";
import { useState } from "react";
import { download, type Format, formats, save } from "./download.ts";
import { chooseOperation, type Operation } from "./graph.ts";

type Editors = ReturnType<typeof useEditors>;

const useEditors = () => useEditorContext({ nonNull: true });

/** Buttons that save the answer of the query in the editor as a file. */
export function Downloads() {
	const editors = useEditors();
	const [status, setStatus] = useState("");
	const [busy, setBusy] = useState(false);

	async function take(format: Format) {
		setBusy(true);
		setStatus(`${format.label} …`);
		try {
			setStatus(await takeAway(editors, format));
		} catch (error) {
			setStatus(`Failed (ไม่สำเร็จ): ${error instanceof Error ? error.message : error}`);
		} finally {
			setBusy(false);
		}
	}

	return (
		<fieldset className="downloads">
			<legend>
				Download the answer · <span lang="th">ดาวน์โหลดคำตอบ</span>
			</legend>
			{formats.map((format) => (
				<button
					key={format.extension}
					className="explorer-button"
					type="button"
					disabled={busy}
					onClick={() => take(format)}
				>
					{format.label}
				</button>
			))}
			<output>{status}</output>
		</fieldset>
	);
}

async function takeAway(editors: Editors, format: Format): Promise<string> {
	const answer = await download(operationOf(editors), format);
	if ("file" in answer) {
		save(answer.file, answer.name);
		return `Saved (บันทึกแล้ว): ${answer.name}`;
	}
	editors.responseEditor?.setValue(answer.refusal);
	return `Not saved (ไม่ได้บันทึก): the answer says why · ดูเหตุผลในคำตอบ`;
}

function operationOf({ queryEditor, variableEditor }: Editors): Operation {
	const query = queryEditor?.getValue() ?? "";
	const variables = variableEditor?.getValue().trim();
	return {
		query,
		...(variables && { variables: parseVariables(variables) }),
		operationName: chooseOperation(query, queryEditor?.operationName),
	};
}

function parseVariables(text: string): Record<string, unknown> {
	try {
		return JSON.parse(text);
	} catch {
		throw new Error("the variables are no JSON · ตัวแปรไม่ใช่ JSON");
	}
}
