drop function own_share_links();
