-- A release that was given out while the installation had a key: its signature, a JWS in compact form (RFC 7515) over the hashes of what was
-- given out. Added with the release and frozen with it; null of those from before, and where there was no key.
alter table release add column signature text;
