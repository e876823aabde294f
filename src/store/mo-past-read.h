/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-past.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

/* The office's past and its mentors as they stand now, of whom the past speaks by number. */
typedef struct {
  MoPast *past;
  MoBoard *board; /* its people are those of the past */
} MoPastOffice;
void mo_past_office_free (MoPastOffice *office);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPastOffice, mo_past_office_free)

/* Everybody who was to have a mentor after `from`, in a handful of queries. */
MoPastOffice *mo_store_load_past (MoStore *store, MoDay from, GError **error);

/* mo-past-mentors.c: the dated facts of every mentor of the board. */
gboolean mo_past_read_mentors (MoStore *store, MoPastOffice *office, GError **error);

G_END_DECLS
