import type { ComponentChildren } from 'preact';

interface ExternalLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link out of the product. What is not http or https is shown as text: a feed may hold anything. */
export function ExternalLink({ href, class: className = 'link', children }: ExternalLinkProps) {
  if (!isWebAddress(href)) return <span>{children}</span>;
  return (
    <a class={className} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function isWebAddress(href: string): boolean {
  return URL.canParse(href) && ['https:', 'http:'].includes(new URL(href).protocol);
}
