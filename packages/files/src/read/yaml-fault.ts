import { inEnglish } from '@risikobilde/core';
import { message, type Sayable } from '@risikobilde/words/message';
import type { YAMLError } from 'yaml';

/** What is wrong where YAML cannot be read, and what to do; what there are no words for is said as the parser says it, in English. */
export const yamlFault = ({ code, message: said, pos }: YAMLError, text: string): Sayable => {
  const found = foundAt(text, pos);
  switch (code) {
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return message('problem.yaml.why.anchors');
    case 'BAD_DIRECTIVE':
      return message('problem.yaml.why.directive');
    case 'BAD_DQ_ESCAPE':
      return message('problem.yaml.why.escape', { found });
    case 'BAD_INDENT':
      return isBracket(said) ? message('problem.yaml.why.bracket') : message('problem.yaml.why.indent');
    case 'BAD_SCALAR_START':
      return message('problem.yaml.why.start', { found: found.slice(0, 1) });
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message('problem.yaml.why.secondColon');
    case 'BLOCK_IN_FLOW':
      return message('problem.yaml.why.blockInFlow');
    case 'KEY_OVER_1024_CHARS':
      return message('problem.yaml.why.longKey');
    case 'MISSING_CHAR':
      return message(missing.find(([says]) => says.test(said))?.[1] ?? 'problem.yaml.why.character');
    case 'MULTILINE_IMPLICIT_KEY':
      return message('problem.yaml.why.keyOverLines');
    case 'TAB_AS_INDENT':
      return message('problem.yaml.why.tab');
    case 'UNEXPECTED_TOKEN':
      return found === ''
        ? message('problem.yaml.why.character')
        : message('problem.yaml.why.unexpected', { found });
    default:
      return inEnglish(said.replaceAll('\n', ' '));
  }
};

// The parser has one code for all that is missing, and says which in its words.
const missing = [
  [/closing ['"]/, 'problem.yaml.why.quote'],
  [/end with a [\]}]/, 'problem.yaml.why.bracket'],
  [/Implicit map keys need/, 'problem.yaml.why.lineWithoutColon'],
  [/Missing , /, 'problem.yaml.why.comma'],
  [/space after :/, 'problem.yaml.why.colonSpace'],
  [/Comments must be separated/, 'problem.yaml.why.hash'],
  [/without - indicator/, 'problem.yaml.why.dash'],
] as const;

const isBracket = (said: string): boolean => /end with a [\]}]/.test(said);

const mostShown = 20;

/** What stands where the fault is, as far as the line goes. */
const foundAt = (text: string, [start, end]: YAMLError['pos']): string => {
  const [line = ''] = text.slice(start, Math.min(Math.max(end, start + 1), start + mostShown)).split('\n');
  return line.trim();
};
