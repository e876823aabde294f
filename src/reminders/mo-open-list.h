/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Brings the office up on its list: the program that already has it open, named in the sheet;
 * else the bus starts one; else, where it was never installed, the program beside this one.
 * name, token: NULL where not known. */
void mo_open_list (GDBusConnection *bus, const char *name, const char *token);

G_END_DECLS
