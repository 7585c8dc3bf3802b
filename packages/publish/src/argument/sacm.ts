import { declaration, xml } from '../formats/xml.js';
import type { ArgumentGraph } from './argument-graph.js';

type Node = ArgumentGraph['nodes'][number];

/**
 * An argument in the Structured Assurance Case Metamodel, SACM 2.3 (OMG formal/23-05-08), as XMI. No namespace is laid down for instances;
 * this is the one of the specification's own model. What is needed together is one relationship of several sources, and what is enough alone one
 * relationship each.
 */
export const sacm = ({ title, language, nodes, links }: ArgumentGraph): string => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const artifacts = nodes.filter(({ is }) => is === 'artifact');
  const relations = nodes.flatMap((target) => {
    const from = (isCounter: boolean): readonly Node[] =>
      links.flatMap((link) =>
        link.to === target.id && link.isCounter === isCounter ? (byId.get(link.from) ?? []) : [],
      );
    const grounds = from(false);
    const groups = target.join === 'any' ? grounds.map((one) => [one]) : byKind(grounds);
    return [
      ...groups.map((sources) => ({ target, sources, isCounter: false })),
      ...from(true).map((one) => ({ target, sources: [one], isCounter: true })),
    ];
  });
  return `${declaration}<sacm:AssuranceCasePackage xmlns:sacm="http://www.omg.org/spec/SACM/20220301" xmlns:xmi="http://www.omg.org/spec/XMI/20131001" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmi:version="2.0" xmi:id="case">
${name(title, language)}
<artifactPackage xmi:id="artifacts">
${name(title, language)}
${artifacts.map((one) => element('artifactElement', 'Artifact', `a-${one.id}`, '', name(one.text, language))).join('\n')}
</artifactPackage>
<argumentPackage xmi:id="argument">
${name(title, language)}
${nodes.map((node) => nodeElement(node, language)).join('\n')}
${relations
  .map(({ target, sources, isCounter }, k) =>
    element(
      'argumentElement',
      relationOf(target, sources),
      `r${k + 1}`,
      ` source="${sources.map(({ id }) => id).join(' ')}" target="${target.id}"${isCounter ? ' isCounter="true"' : ''}`,
    ),
  )
  .join('\n')}
</argumentPackage>
</sacm:AssuranceCasePackage>
`;
};

const nodeElement = (node: Node, language: string): string => {
  const { id, ref, is, text, standing, join } = node;
  const inner = `${name(ref, language)}<description xmi:id="d-${id}"><content>${value(text, language)}</content></description>`;
  if (is === 'artifact')
    return element('argumentElement', 'ArtifactReference', id, ` referencedArtifactElement="a-${id}"`, inner);
  // What has fallen is defeated; what rests on nothing needs support, unless it is laid down.
  const declared =
    standing === 'fallen'
      ? 'defeated'
      : is === 'assumed'
        ? 'assumed'
        : join === undefined
          ? 'needsSupport'
          : 'asserted';
  return element('argumentElement', 'Claim', id, ` assertionDeclaration="${declared}"`, inner);
};

/** Artifacts are evidence, and all else is inferred from: one relationship holds one of the two. */
const byKind = (sources: readonly Node[]): readonly (readonly Node[])[] =>
  [true, false]
    .map((isArtifact) => sources.filter(({ is }) => (is === 'artifact') === isArtifact))
    .filter(({ length }) => length > 0);

const relationOf = (target: Node, sources: readonly Node[]): string =>
  sources[0]?.is !== 'artifact'
    ? 'AssertedInference'
    : target.is === 'artifact'
      ? 'AssertedArtifactSupport'
      : 'AssertedEvidence';

const element = (tag: string, type: string, id: string, attributes: string, inner = ''): string =>
  `<${tag} xsi:type="sacm:${type}" xmi:id="${id}"${attributes}>${inner}</${tag}>`;

const name = (text: string, language: string): string =>
  `<name lang="${xml(language)}" content="${xml(text)}"/>`;
const value = (text: string, language: string): string =>
  `<value lang="${xml(language)}" content="${xml(text)}"/>`;
