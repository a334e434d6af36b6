// ImportTable, DescribeImport and ListImports; what they set going: import_run.h.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<ImportTableResponse> importTable(Engine &engine, const ImportTableRequest &request);
Result<DescribeImportResponse> describeImport(const Engine &engine, const DescribeImportRequest &request);
Result<ListImportsResponse> listImports(const Engine &engine, const ListImportsRequest &request);

} // namespace core
