import { useEffect, useRef } from 'react';
import './html-preview.css';

type Props = { readonly html: string; readonly onFollow: (href: string) => void };

// The frame is narrower than the page that the document was made for: there its tables are as wide as the frame.
const narrowTables =
  '@media (max-width: 40rem) { table { table-layout: fixed; width: 100% } th, td { overflow-wrap: anywhere } }';

/**
 * A published page inside the workbench, with its own style and without its reaching ours: a shadow tree. The page was
 * made by our own publisher, which lets no script through, and the policy of the workbench runs none.
 */
export const HtmlPreview = ({ html, onFollow }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const follow = useRef(onFollow);
  useEffect(() => {
    follow.current = onFollow;
  });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    // A sheet of our making is not an inline style, which the policy refuses; the page's root is the host here.
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...styles, narrowTables].join('\n').replaceAll(':root', ':host'));
    const page = new DOMParser().parseFromString(html.replaceAll(/<style>[^]*?<\/style>/g, ''), 'text/html');
    root.adoptedStyleSheets = [sheet];
    for (const unwanted of page.body.querySelectorAll('script')) unwanted.remove();
    const body = document.importNode(page.body, true);
    body.lang = page.documentElement.lang;
    root.replaceChildren(body);
    const onClick = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href');
      if (!link || href === null || href === undefined) return;
      event.preventDefault();
      if (href.startsWith('#')) root.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      else if (/^https?:/.test(href)) window.open(href, '_blank', 'noreferrer');
      else follow.current(href);
    };
    root.addEventListener('click', onClick);
    element.parentElement?.scrollTo(0, 0);
    return () => root.removeEventListener('click', onClick);
  }, [html]);
  return <div ref={host} />;
};
