/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-happening.h"

typedef struct {
  const char *code, *words;
} MoHappeningCode;

const char *mo_happening_code (const MoHappeningCode *codes, const char *code);
