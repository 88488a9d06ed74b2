/**
 * The sorts that 0.2.0 was published with, by the id of their view and the field they sort by. An upgrade on Twenty
 * 2.21 makes new sorts before it deletes the old ones and refuses two for one field of a view, so these keep their
 * ids as long as their field is sorted by. New sorts are not put here: see `sortId`.
 */
export const KEPT_SORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'fcad6736-599a-418b-bfb6-fb1fdb00439a': { importanceScore: '7442c57f-8e73-401e-9f02-4b3ff1745e59' },
  'c1aa4147-0198-45ae-8b3a-af47c88d8d79': { startsOn: '8396bf7f-b7dd-4ce8-ba4a-e6f03e8d65f1' },
  '0de6c06d-99f7-43f7-b3ef-340f7f3c273a': {
    month: '4d43d49c-fbbe-4d33-ab02-f4dd29a5ae99',
    score: '766f8d3b-ac71-4e72-a8aa-1bdd529dabac',
  },
  '2d508205-3be9-40de-9880-3dbeb8320852': { name: '2dd5fce2-188b-4075-8c7b-9f6cb1a784ee' },
  '15fd5258-82c8-4fa9-9c1a-286a9d182957': { startedAt: '01e3f0d5-ee61-4987-9124-15caa129da7f' },
  '80ed3f78-0b3b-458b-8541-d50a4fb07fe7': { amount: '36b532d7-c01b-426c-9ef8-4c8d9b70e9ea' },
  'eb344072-7065-4193-a3b1-68f84b556cb6': { closeDate: '84d4f608-87f1-49a9-9e79-6be090f85f59' },
  'a3f8275c-3780-4a2c-ae14-58508d9a15f6': { closeDate: '5840beb7-c91d-44ac-9f42-4afe30b8ea85' },
  'df118868-8893-40c4-9773-a13c214b3862': { closeDate: '721fb313-d4b2-4ebe-b709-cfaf2262ef5b' },
  'a145b196-27d2-4d11-a4f4-9af6ea9bc7d5': { importanceScore: '5d9a15f8-255a-4568-add1-77e27ec92ad2' },
  '90f6532b-7d7f-48c4-a91a-ff186274eac3': { importanceScore: '2891d4fb-974c-4edc-8a61-2844e57f9991' },
  'c1993984-bfcf-4aa5-adbc-e9b063557b4e': { importanceScore: 'd5ed1388-aae8-43f1-bda7-6f0f039563ba' },
  'eecb38ba-1e3f-4d44-8e24-1366dc870139': {
    director: '14469bcc-a0bb-4f6d-af0f-d29f17069709',
    importanceScore: '33c14d02-45a8-40e0-8d32-af4da69ee444',
  },
  'ab41183d-be45-4d54-a8c6-d80164a9a0e0': { importanceScore: '66c06c1d-fb3b-42b6-be55-9258639fef3a' },
  '5802a10c-ab1a-4b93-b554-9ce1df6d1c37': { importanceScore: '8e1dc57c-ee52-4a03-b01f-1810ec27f6b0' },
  '3c24a93f-74c0-4990-acba-b8b1a7114ee3': { importanceScore: '982187b6-a72f-4f6f-ba8c-71a665202616' },
  'b14c32fa-4191-42d4-964d-f5fa725e4475': { importanceScore: '4d26913e-41ae-4116-b156-018bceb4fb8e' },
  'cec6098b-c1d8-46a1-80b1-5fda488bb0d8': { importanceScore: '899674af-2dbd-497a-b00f-dcd9b702e361' },
  '35a38f78-f697-4fdc-8e7a-de133c63eb4b': { endsOn: 'ae25af77-dab9-436a-8702-07d348ebbb0b' },
  '87e03acf-9681-4666-899a-c1efb7666cda': { endsOn: '43c6fb53-04dc-4ab9-bf4e-dd8154c21cfc' },
  'cca3ad3b-2fc0-4a50-bc5b-17f318e96818': { endsOn: 'e4b34c32-c744-430c-b4f4-92a2fd4fabfd' },
  'dc403bb6-425e-479d-9622-81938a057ef3': { endsOn: '21136a53-22e7-4616-bc78-a8239300605f' },
  'a7e2d7ce-7fbe-4081-a0bb-207d65377378': { score: 'e358f87b-5486-4144-8803-9d6bf3328ec0' },
  'c39e5b2f-b8fb-40d0-b9b9-687b9ecda25a': {
    supportLevel: '58ebf104-e7b4-4876-8f42-2251c7828d32',
    closeness: '6e5b9114-0fc9-4b8d-bf5c-629282468b37',
  },
  'f317adad-4e23-4f4f-931d-5f21cc0c2718': {
    nextReviewOn: '3ab585bc-ed13-4bfa-840a-9a9d857cc739',
  },
  '0eaf99b5-2a98-41e6-b7ce-607ac423b85f': { importanceScore: '2bdf99f9-2c33-4df8-8d6a-c7749ac8ee05' },
  '234eda96-04d8-4995-b4a8-c5b87186d501': { nextReviewOn: '5b61d959-8ccc-4ed6-b7fe-2e90ab8aa594' },
  '218aeca3-41ec-49c7-9652-48f16f77434d': { closeDate: 'ba22283d-3293-4543-b5df-bd4b38717cfc' },
  'ed05cbc5-f986-41c8-afbb-679114878742': { creditedOn: '028a78c1-1f2f-4e66-a418-9e48650ac1cb' },
  '95d976ab-7471-4f3a-a28d-90de0d4f58ff': {
    member: '65edae28-1a51-463e-b148-458661a99b88',
    creditedOn: 'fe01e866-1104-45e7-8d3a-ca105ccdc04a',
  },
  'e603c3df-fcd0-42d7-8b2e-34bad9124a33': { creditedOn: '3d02b24a-6f90-4168-b1f9-ad164a12fb6e' },
  'd679c626-cf8c-4377-b06b-833d06729f95': { periodEndsOn: 'b0bbd381-f84b-4a16-9802-24a048d3136b' },
  'ac2d8de2-ccb7-4cda-8458-8cee0cffb238': { periodEndsOn: '80e51566-a3c8-4bb0-8178-7b2d0a92f55a' },
  '26f4dfa2-bd58-434d-9215-ac720ab89ff0': {
    periodEndsOn: '2a0dae52-ab77-47f8-bfc4-117900847aa3',
  },
  '03cf158e-0cd8-42d7-96db-c370d6f52d2a': { completeness: 'db5151bd-54f7-44e8-a265-84057ea12e25' },
  'ada54de5-c539-4005-99f4-d619594f8325': { periodEndsOn: 'bd9f474c-de8e-4eee-b166-c297d47c1963' },
  'f0648a26-19c9-4aca-aa4e-730e4f1ce63e': { periodEndsOn: 'c30f26f3-25a4-420d-82a0-a095e161e429' },
  'aac38f98-50a9-4ac8-935c-6adb82b73957': { periodEndsOn: '7dd9b5be-e62a-4aec-9ef5-a3c3b114b5f5' },
  '26c9f7f8-9d7f-4fc5-9fcc-aeb757c77760': { periodEndsOn: '0e3cd056-080d-4690-9912-3bcac54e1ccc' },
  '4ddbf41b-d18d-43d7-bc72-0afa2bb6407d': {
    espPlan: '7220ceff-ce9e-4a6e-9adf-1e3bf5a95ef6',
    stage: '4bc21d05-7d15-4e87-88ca-406906557cbb',
  },
  'f071bdf4-36cd-4450-8eeb-939bc6ad66bb': { dueOn: '728ded0f-4013-4b04-a442-aed09dfff092' },
  '10f74488-8447-42e4-9795-144a0a200401': { expectedOn: '3dbd8e42-0046-4378-96dc-41e2fb83d66e' },
  '849664f9-d010-4a84-80af-c8b070f5bf74': { estimatedValue: '91af3b27-f8be-4b3b-a416-db306b33678c' },
  'ad8c6dba-2725-4b11-9201-804ca9d89bbf': {
    owner: '4bbaf8c3-804d-46e1-a98f-3ab275d46dbc',
    estimatedValue: 'a5dac1a7-0f22-4fa1-8bed-dca847718e15',
  },
  '575718bf-74d8-48ae-a811-2d7185517de4': { neededBy: 'faa468bf-c2fa-4138-9396-1693b4508e8e' },
  '32b8e388-6a56-466c-9980-1f4b2ed006a5': {
    priority: '054daeaf-28a7-4fd5-a027-687a2f145a92',
    neededBy: '080ca639-6d12-4e59-ac05-fa84b1f07001',
  },
  '937a6776-8f0f-4d94-8711-9f585c447dca': { priority: 'cb353808-dd00-4c6b-9b4d-257955b8e54d' },
  '6b617410-345d-49ea-9ab0-8e7c80c3f1a0': { deliveredOn: '5a147cf4-e399-4662-af67-acae489d677a' },
  '42a7a345-c04a-4ec3-982c-9bbfa1a46a32': {
    horizon: '5aa766f5-8feb-448f-b9b2-410fad0e5d10',
    estimatedValue: 'f0974f4a-ed1d-4dc6-8062-79c124132862',
  },
  '2821c804-7d51-432e-891f-88c17ec2fd97': {
    stage: '2d046031-3c68-4ba3-b53e-27daa20b5b3d',
    dueOn: '71e85c48-7357-47ed-8812-dcb8986dcbe5',
  },
  'e13fe10e-533e-4fc4-a1a9-92552646ccb1': { priority: '6fabd0fe-a78d-46d1-8529-851c1324fe46' },
  '9677e4ed-d2dc-4a44-9257-a0c5751110d0': { periodEndsOn: 'a921f47f-0540-45e2-991a-07fa9fcf1cd2' },
  '5a4b34dd-d742-4abd-8b24-b9560472bca3': { creditedOn: '8481feaa-3b81-4996-8792-384908b8f0a5' },
  '1e5972c7-19bb-40ca-9769-6f84bb5d8166': { creditRole: '68c7a7bb-44df-45ad-8063-bd14b5e8b1ad' },
  '18d8c339-5bf0-4831-8229-e3bbe1be5dce': {
    horizon: 'c64583d0-b3ff-44b8-a9d7-d78365ce9d66',
    estimatedValue: '1a2ae81b-be3d-4e04-a7f4-ef37edb7a84f',
  },
  'ed86b4cc-c883-4c07-9d2b-565e3fb7601b': { periodEndsOn: 'bdee058a-ee27-4bf4-beec-ac1e3eadd68b' },
  'a4eca090-fff9-49e1-8b3d-788650b64f7b': { priority: '55a1d07f-4364-454c-9d6e-376f516ae3b4' },
};
