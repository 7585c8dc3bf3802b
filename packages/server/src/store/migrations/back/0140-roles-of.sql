drop function roles_of(text, text);
