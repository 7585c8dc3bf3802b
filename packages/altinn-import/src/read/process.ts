import { allNamed, type XmlElement } from './xml.js';

export type ProcessTask = { readonly id: string; readonly name: string | undefined; readonly type: string };

const taskElements = new Set([
  'task',
  'serviceTask',
  'userTask',
  'sendTask',
  'receiveTask',
  'scriptTask',
  'manualTask',
]);

const allElements = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => [child, ...allElements(child)]);

/**
 * The tasks of a process in the order of the file. Two dialects are in use: the attribute `altinn:tasktype` (namespace
 * http://altinn.no) and the element `altinn:taskType` in `taskExtension` (namespace http://altinn.no/process).
 */
export const readProcess = (root: XmlElement): readonly ProcessTask[] =>
  allElements(root)
    .filter(({ name, attributes }) => taskElements.has(name) && attributes.has('id'))
    .map((task) => {
      const element = allNamed(task, 'taskType').find(({ text }) => text !== '');
      return {
        id: task.attributes.get('id') ?? '',
        name: task.attributes.get('name'),
        type: task.attributes.get('tasktype') ?? element?.text ?? 'unknown',
      };
    });
