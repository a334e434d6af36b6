// The endpoint from the JavaScript SDK, version 3: commands, the document client, paginators, waiters, streams.

import { DynamoDB, paginateListTables, paginateQuery, waitUntilTableExists, waitUntilTableNotExists }
    from '@aws-sdk/client-dynamodb';
import { DynamoDBStreams } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocument, paginateScan } from '@aws-sdk/lib-dynamodb';
import assert from 'node:assert/strict';

const options = { endpoint: process.env.TABLEWRIGHT_ENDPOINT, region: process.env.AWS_REGION, maxAttempts: 2 };
const client = new DynamoDB(options);
const documents = DynamoDBDocument.from(client, { marshallOptions: { removeUndefinedValues: true } });
const streams = new DynamoDBStreams(options);

let checks = 0;
let differences = 0;

function same(what, got, expected) {
    ++checks;
    try {
        assert.deepStrictEqual(got, expected);
    } catch (error) {
        ++differences;
        console.log(`  DIFFERENT: ${what}\n${error.message}`);
    }
}

function step(text) {
    console.log(`- ${text}`);
}

/** The error that a call is refused with. */
async function refused(call) {
    try {
        await call;
    } catch (error) {
        return error;
    }
    return { name: 'none', message: 'it was not refused' };
}

/** What a call answers, or null, said, where the operation is not there. */
async function served(name, call) {
    try {
        return await call;
    } catch (error) {
        if (error.name !== 'UnknownOperationException')
            throw error;
        console.log(`  ${name} is not served here`);
        return null;
    }
}

const wait = { client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
const schema = {
    AttributeDefinitions: ['pk', 'sk', 'g1', 'g2'].map((AttributeName) => ({ AttributeName, AttributeType: AttributeName === 'sk' ? 'N' : 'S' })),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
    GlobalSecondaryIndexes: [{
        IndexName: 'both', Projection: { ProjectionType: 'ALL' },
        KeySchema: [{ AttributeName: 'g1', KeyType: 'HASH' }, { AttributeName: 'g2', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
    }],
    BillingMode: 'PAY_PER_REQUEST',
};

async function tables() {
    step('tables: create, wait, list by pages, protect, drop');
    for (const TableName of ['films', 'spare-1', 'spare-2'])
        await client.createTable({ TableName, ...schema, DeletionProtectionEnabled: TableName === 'spare-1' });
    for (const TableName of ['films', 'spare-1', 'spare-2'])
        same('a wait', (await waitUntilTableExists(wait, { TableName })).state, 'SUCCESS');
    const names = [];
    for await (const page of paginateListTables({ client, pageSize: 2 }, {}))
        names.push(page.TableNames);
    same('pages of tables', names, [['films', 'spare-1'], ['spare-2']]);
    const table = (await client.describeTable({ TableName: 'films' })).Table;
    same('a time is a time', table.CreationDateTime instanceof Date, true);
    same('keys of an index', table.GlobalSecondaryIndexes[0].KeySchema.map((key) => key.AttributeName), ['g1', 'g2', 'sk']);
    same('a protected table', (await refused(client.deleteTable({ TableName: 'spare-1' }))).name, 'ValidationException');
    await client.deleteTable({ TableName: 'spare-2' });
    same('a wait until it is gone', (await waitUntilTableNotExists(wait, { TableName: 'spare-2' })).state, 'SUCCESS');
    same('gone', (await refused(client.describeTable({ TableName: 'spare-2' }))).name, 'ResourceNotFoundException');
}

async function tags() {
    step('tags, limits, a resource policy');
    const ResourceArn = (await client.describeTable({ TableName: 'films' })).Table.TableArn;
    await client.tagResource({ ResourceArn, Tags: [{ Key: 'a', Value: '1' }, { Key: 'b', Value: '' }] });
    await client.untagResource({ ResourceArn, TagKeys: ['a'] });
    same('tags', (await client.listTagsOfResource({ ResourceArn })).Tags, [{ Key: 'b', Value: '' }]);
    same('limits', (await client.describeLimits({})).AccountMaxReadCapacityUnits, 80000);
    same('no policy', (await refused(client.getResourcePolicy({ ResourceArn }))).name, 'PolicyNotFoundException');
}

async function items() {
    step('items: put, get, update, delete; errors are classes');
    const Key = { pk: { S: 'x' }, sk: { N: '1e2' } };
    const Item = { ...Key, bytes: { B: new Uint8Array([0, 255]) }, deep: { M: { steps: { L: [{ BOOL: true }, { NULL: true }] } } } };
    await client.putItem({ TableName: 'films', Item });
    const got = (await client.getItem({ TableName: 'films', Key, ConsistentRead: true })).Item;
    same('a number in plain digits', got.sk, { N: '100' });
    same('bytes', [...got.bytes.B], [0, 255]);
    same('a document', got.deep, Item.deep);
    const error = await refused(client.putItem({
        TableName: 'films', Item: Key, ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    same('its class', error.name, 'ConditionalCheckFailedException');
    same('its item', error.Item?.deep, Item.deep);
    same('its status', error.$metadata.httpStatusCode, 400);
    same('its request id', /^[0-9A-Z]{52}$/.test(error.$metadata.requestId), true);
    const updated = await client.updateItem({
        TableName: 'films', Key, UpdateExpression: 'SET deep.steps[5] = :v REMOVE bytes', ReturnValues: 'ALL_NEW',
        ExpressionAttributeValues: { ':v': { SS: ['s'] } } });
    same('an update', updated.Attributes.deep.M.steps.L, [{ BOOL: true }, { NULL: true }, { SS: ['s'] }]);
    same('deleted', (await client.deleteItem({ TableName: 'films', Key, ReturnValues: 'ALL_OLD' })).Attributes.pk, { S: 'x' });
}

async function documentClient() {
    step('the document client: batches, queries, scans by pages');
    const written = [...Array(40).keys()].map((n) => ({ pk: `p${n % 2}`, sk: n, g1: 'g', g2: n % 4 ? 'some' : 'fourth', tags: new Set(['a', `${n}`]) }));
    for (let start = 0; start < written.length; start += 25) {
        const answer = await documents.batchWrite({ RequestItems: { films: written.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } })) } });
        same('nothing left over', answer.UnprocessedItems, {});
    }
    const big = { pk: 'big', sk: 0, none: null, yes: true, list: [1.5, 'x', { y: [] }], numbers: new Set([1, 2]) };
    await documents.put({ TableName: 'films', Item: big });
    same('a document', (await documents.get({ TableName: 'films', Key: { pk: 'big', sk: 0 } })).Item, big);
    const found = [];
    for await (const page of paginateQuery({ client, pageSize: 3 }, {
        TableName: 'films', IndexName: 'both', KeyConditionExpression: 'g1 = :a AND g2 = :b AND sk >= :c',
        ExpressionAttributeValues: { ':a': { S: 'g' }, ':b': { S: 'fourth' }, ':c': { N: '8' } } }))
        found.push(...page.Items.map((item) => Number(item.sk.N)));
    same('a query of an index with two hash keys', found, [8, 12, 16, 20, 24, 28, 32, 36]);
    let count = 0;
    for await (const page of paginateScan({ client: documents, pageSize: 7 }, {
        TableName: 'films', FilterExpression: 'contains(tags, :a)', ExpressionAttributeValues: { ':a': 'a' } }))
        count += page.Count;
    same('a scan by pages', count, 40);
    const some = await documents.batchGet({ RequestItems: { films: { Keys: [{ pk: 'p0', sk: 0 }, { pk: 'p1', sk: 1 }, { pk: 'p1', sk: 2 }] } } });
    same('a batch of items', some.Responses.films.map((item) => item.sk).sort(), [0, 1]);
}

async function transactionsAndStatements() {
    step('transactions and PartiQL');
    await documents.transactWrite({ TransactItems: [
        { Update: { TableName: 'films', Key: { pk: 't', sk: 1 }, UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': 1 } } },
        { Put: { TableName: 'spare-1', Item: { pk: 't', sk: 1 } } }] });
    const cancelled = await refused(documents.transactWrite({ TransactItems: [
        { Put: { TableName: 'films', Item: { pk: 't', sk: 2 } } },
        { Delete: { TableName: 'films', Key: { pk: 't', sk: 1 }, ConditionExpression: 'n > :n', ExpressionAttributeValues: { ':n': 5 } } }] }));
    same('a cancelled transaction', cancelled.name, 'TransactionCanceledException');
    same('its reasons', cancelled.CancellationReasons?.map((reason) => reason.Code), ['None', 'ConditionalCheckFailed']);
    same('a read of all', (await documents.transactGet({ TransactItems: [
        { Get: { TableName: 'films', Key: { pk: 't', sk: 1 } } }, { Get: { TableName: 'films', Key: { pk: 't', sk: 2 } } }] }))
        .Responses, [{ Item: { pk: 't', sk: 1, n: 1 } }, {}]);
    await documents.executeStatement({ Statement: 'UPDATE films SET n = n + ? WHERE pk = ? AND sk = ?', Parameters: [2, 't', 1] });
    same('a statement', (await documents.executeStatement({ Statement: "SELECT n FROM films WHERE pk = 't'" })).Items, [{ n: 3 }]);
    const batch = await documents.batchExecuteStatement({ Statements: [
        { Statement: "DELETE FROM films WHERE pk = 't' AND sk = 1" }, { Statement: "INSERT INTO films VALUE {'pk': 'p0', 'sk': 0}" }] });
    same('a batch of statements', batch.Responses.map((response) => response.Error?.Code), [undefined, 'DuplicateItem']);
}

async function changes() {
    step('streams');
    if (await served('ListStreams', streams.listStreams({})) === null)
        return;
    await client.createTable({ TableName: 'watched', ...schema, StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } });
    await waitUntilTableExists(wait, { TableName: 'watched' });
    await documents.put({ TableName: 'watched', Item: { pk: 'a', sk: 1, v: 'first' } });
    await documents.put({ TableName: 'watched', Item: { pk: 'a', sk: 1, v: 'second' } });
    await documents.delete({ TableName: 'watched', Key: { pk: 'a', sk: 1 } });
    const StreamArn = (await streams.listStreams({ TableName: 'watched' })).Streams[0].StreamArn;
    const shards = (await streams.describeStream({ StreamArn })).StreamDescription.Shards;
    const records = [];
    for (const { ShardId } of shards) {
        const { ShardIterator } = await streams.getShardIterator({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
        records.push(...(await streams.getRecords({ ShardIterator })).Records);
    }
    same('what happened', records.map((record) => [record.eventName, record.dynamodb.OldImage?.v?.S, record.dynamodb.NewImage?.v?.S]),
        [['INSERT', undefined, 'first'], ['MODIFY', 'first', 'second'], ['REMOVE', 'second', undefined]]);
}

for (const part of [tables, tags, items, documentClient, transactionsAndStatements, changes])
    await part();
console.log(`JavaScript SDK: ${checks} checks, ${differences} differences`);
process.exit(differences ? 1 : 0);
