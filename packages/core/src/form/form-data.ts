import type { Form } from '../world/world.js';

export type FormPartData = Form['sections'][number]['parts'][number];
export type FormColumnData = FormPartData['columns'][number];
export type FormFill = FormColumnData['fill'][number];
