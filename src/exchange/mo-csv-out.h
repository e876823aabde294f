/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-csv-out.h"
