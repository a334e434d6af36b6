// ExportTableToPointInTime, DescribeExport and ListExports; what they set going: export_run.h.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<ExportTableToPointInTimeResponse>
exportTableToPointInTime(Engine &engine, const ExportTableToPointInTimeRequest &request);
Result<DescribeExportResponse> describeExport(const Engine &engine, const DescribeExportRequest &request);
Result<ListExportsResponse> listExports(const Engine &engine, const ListExportsRequest &request);

} // namespace core
