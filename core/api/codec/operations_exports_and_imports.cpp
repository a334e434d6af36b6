#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_exports.h"
#include "core/api/codec/shapes_imports.h"

namespace core {

TABLEWRIGHT_REQUEST(ExportTableToPointInTime)
TABLEWRIGHT_REQUEST(DescribeExport)
TABLEWRIGHT_REQUEST(ListExports)
TABLEWRIGHT_REQUEST(ImportTable)
TABLEWRIGHT_REQUEST(DescribeImport)
TABLEWRIGHT_REQUEST(ListImports)

TABLEWRIGHT_RESPONSE(ExportTableToPointInTimeResponse)
TABLEWRIGHT_RESPONSE(DescribeExportResponse)
TABLEWRIGHT_RESPONSE(ListExportsResponse)
TABLEWRIGHT_RESPONSE(ImportTableResponse)
TABLEWRIGHT_RESPONSE(DescribeImportResponse)
TABLEWRIGHT_RESPONSE(ListImportsResponse)

std::span<const codec::Operation> codec::exportAndImportOperations()
{
    static constexpr Operation kOperations[] = {
        {"ExportTableToPointInTime", runMethod<&Client::exportTableToPointInTime>},
        {"DescribeExport", runMethod<&Client::describeExport>},
        {"ListExports", runMethod<&Client::listExports>},
        {"ImportTable", runMethod<&Client::importTable>},
        {"DescribeImport", runMethod<&Client::describeImport>},
        {"ListImports", runMethod<&Client::listImports>},
    };
    return kOperations;
}

} // namespace core
