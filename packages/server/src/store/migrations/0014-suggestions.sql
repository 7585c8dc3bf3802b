-- A comment may suggest a text in the place of what it quotes, which is then taken or declined.
alter table comment
  add column instead text,
  add column decision text check (decision in ('taken', 'declined')),
  add column because text;
alter table comment alter instead set statistics 0, alter because set statistics 0;
