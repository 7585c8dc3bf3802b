-- An edition may have the answer of an authority for time stamps (RFC 3161), in base64, over the signature of its own. It comes with the
-- edition and is frozen with it. A server from before gives out editions without one.
-- works with servers that know: 0110-release-visibility
alter table edition add column time_stamp text;
alter table edition alter time_stamp set statistics 0;
