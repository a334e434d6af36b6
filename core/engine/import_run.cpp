#include "core/engine/import_run.h"

#include "core/archive/bucket.h"
#include "core/archive/import_object.h"
#include "core/engine/bulk_writes.h"
#include "core/engine/engine.h"
#include "core/engine/export_run.h"
#include "core/engine/table_filling.h"

namespace core {

namespace {

constexpr std::int64_t kItemsPerPut = 1000;

ImportForm formOf(const ImportTableDescription &description)
{
    ImportForm form;
    form.format = description.inputFormat;
    form.compression = description.inputCompressionType;
    if (description.inputFormatOptions && description.inputFormatOptions->csv)
        form.csv = *description.inputFormatOptions->csv;
    form.keyTypes = description.tableCreationParameters.attributeDefinitions;
    return form;
}

/// Puts the items of one object after the other.
class Importer
{
public:
    Importer(Engine &engine, TableSchemaPointer table, ImportTableDescription &description,
             const ImportProgress &report, const std::function<bool()> &stopRequested)
        : m_engine(engine)
        , m_table(std::move(table))
        , m_description(description)
        , m_report(report)
        , m_stopRequested(stopRequested)
        , m_form(formOf(description))
    {}

    Result<void> importObject(const Bucket &bucket, const BucketObject &object)
    {
        Result<std::unique_ptr<ByteSource>> bytes = bucket.read(object.key);
        if (!bytes)
            return bytes.error();
        const Result<std::unique_ptr<ImportObject>> items = openImportObject(std::move(*bytes), m_form);
        if (!items)
            return inObject(object, items.error());
        ImportedItem item;
        while (true) {
            const Result<bool> found = (*items)->next(item);
            if (!found)
                return inObject(object, found.error());
            if (!*found)
                break;
            ++m_description.processedItemCount;
            if (item.refusal)
                refuse(object.key, item.line, *item.refusal);
            else
                keep(object.key, item);
            // By what was read: an object may have nothing that can be kept.
            if (m_description.processedItemCount % kItemsPerPut != 0)
                continue;
            if (auto ok = put(); !ok)
                return ok;
        }
        m_description.processedSizeBytes += std::int64_t(object.bytes);
        return put();
    }
    /// The first item that was refused; empty where none was.
    const std::string &firstRefusal() const { return m_firstRefusal; }

private:
    static Error inObject(const BucketObject &object, const Error &error)
    {
        return {error.code(), object.key + ": " + error.message()};
    }
    void keep(const std::string &key, ImportedItem &item)
    {
        m_items.push_back(std::move(item.item));
        m_places.emplace_back(key, item.line);
    }
    void refuse(const std::string &key, std::uint64_t line, const std::string &why)
    {
        ++m_description.errorCount;
        if (m_firstRefusal.empty())
            m_firstRefusal = key + " line " + std::to_string(line) + ": " + why;
    }
    Result<void> put()
    {
        if (m_stopRequested())
            return Error::cancelled();
        const auto refusals = putItemsInto(m_engine, m_table, m_items);
        if (!refusals)
            return refusals.error();
        for (const BulkWriter::Refusal &refusal : *refusals)
            refuse(m_places[refusal.index].first, m_places[refusal.index].second, refusal.error.message());
        m_description.importedItemCount += std::int64_t(m_items.size() - refusals->size());
        m_items.clear();
        m_places.clear();
        m_report(m_description);
        return {};
    }

    Engine &m_engine;
    const TableSchemaPointer m_table;
    ImportTableDescription &m_description;
    const ImportProgress &m_report;
    const std::function<bool()> &m_stopRequested;
    const ImportForm m_form;
    std::vector<Item> m_items;                                   // to be put
    std::vector<std::pair<std::string, std::uint64_t>> m_places; // of each: object and line
    std::string m_firstRefusal;
};

/// The first refusal, or an empty text. Of an error `failureCode` is S3's name where it has one.
Result<std::string> importAll(Engine &engine, const TableSchemaPointer &table,
                              ImportTableDescription &description, const ImportProgress &report,
                              const std::function<bool()> &stopRequested, std::string &failureCode)
{
    const S3BucketSource &source = description.s3BucketSource;
    if (engine.options.bucketsFolder.empty())
        return Error(ErrorCode::ResourceNotFound, "The specified bucket does not exist");
    const Result<Bucket> bucket = Bucket::open(engine.options.bucketsFolder, source.s3Bucket);
    if (!bucket)
        return bucket.error();
    const std::string prefix = source.s3KeyPrefix.value_or(std::string());
    const Result<std::vector<BucketObject>> objects = bucket->list(prefix);
    if (!objects)
        return objects.error();
    if (objects->empty()) {
        failureCode = "S3NoSuchKey";
        return Error(ErrorCode::ResourceNotFound,
                     "The bucket has no objects whose keys begin with '" + prefix + "'");
    }
    Importer importer(engine, table, description, report, stopRequested);
    for (const BucketObject &object : *objects) {
        if (auto ok = importer.importObject(*bucket, object); !ok) {
            if (ok.error().code() == ErrorCode::InvalidFormat)
                failureCode = "InputFormatError";
            return ok.error();
        }
    }
    return importer.firstRefusal();
}

/// Of an empty code: the one that is the error's.
void fail(ImportTableDescription &description, const Error &error, std::string failureCode)
{
    description.importStatus = ImportStatus::Failed;
    description.failureCode = failureCode.empty() ? failureCodeOf(error) : std::move(failureCode);
    description.failureMessage = error.message();
    description.importedItemCount = 0; // they go with the table
}

} // namespace

Result<void> runImport(Engine &engine, TableImport job, const ImportProgress &report,
                       const std::function<bool()> &stopRequested)
{
    ImportTableDescription &description = job.description;
    const TableSchemaPointer table = engine.catalog.find(job.place.tableName);
    Mutation mutation;
    if (!table || table->record().filledBy != "import/" + job.place.id) {
        // Ended, whatever became of it: the imports behind it would wait for ever.
        fail(description, Error::corruption("The table of the import is not there"), {});
        description.endTimeMicros = engine.clock.now();
        stageJob(job, mutation);
        return engine.database->commit(std::move(mutation));
    }
    std::string failureCode;
    const Result<std::string> refusal =
        importAll(engine, table, description, report, stopRequested, failureCode);
    if (!refusal && refusal.error().code() == ErrorCode::Cancelled)
        return {}; // again after the next start
    description.endTimeMicros = engine.clock.now();
    if (!refusal) {
        fail(description, refusal.error(), std::move(failureCode));
        stageJob(job, mutation);
        return abandonFilling(engine, *table, std::move(mutation));
    }
    description.importStatus = refusal->empty() ? ImportStatus::Completed : ImportStatus::Failed;
    if (!refusal->empty()) {
        description.failureCode = "ItemValidationError";
        description.failureMessage =
            "Some of the items failed validation checks and were not imported. The first: " + *refusal;
    }
    stageJob(job, mutation);
    return finishFilling(engine, *table, std::move(mutation));
}

} // namespace core
