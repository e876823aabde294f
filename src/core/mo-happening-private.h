/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-happening.h"

typedef struct {
  const char *code, *words;
} MoHappeningCode;

/* The words of the code, translated; the code itself where the list, which ends with NULL,
 * has none of it, and "" for NULL. */
const char *mo_happening_code (const MoHappeningCode *codes, const char *code);
