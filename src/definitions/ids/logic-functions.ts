/** Each by its own name, so that a bundle carries the id of the function that it is. */
export const onOpportunity = 'f9f33612-9fd2-4c93-8fb2-4a1021e155b7';
export const onContract = 'ef336ce1-237d-4a91-9c6c-b95b30bc5b3a';
export const onCompany = 'd2ee98f0-7022-4468-89b8-3ac950f25195';
export const onPerson = '349fbc2f-fb7a-493e-9f68-a0b250ada723';
export const onKeyAccount = '9a6c2770-4898-47e0-8210-044263a941c4';
export const sweep = 'd7bd4a81-9e74-4594-b989-1dc366291f95';
export const desk = '93509e99-c232-4698-a84e-356450b24b84';
export const onEspPlan = '61431b94-0c70-4c73-ba90-96624f19b369';
export const onPlanObjective = 'c806357f-6a22-44b9-866e-d3e8a002ae28';
export const onAccountNeed = '4a172efc-79bb-446a-8ef8-cbaec0d0493b';
export const onSupportRequest = 'ebdb759c-5d29-4a3a-9855-def2a85ff0ff';
export const onTask = 'ade415a2-ab91-4b93-9d91-00f4071623bb';
export const onDealAssessment = '4822dc2b-7bc2-4b96-8e2d-175ad73ac918';
export const onDealCompetitor = '6c82efe2-a8b8-4c4a-8bf2-0054c218b678';
export const onDecisionCriterion = 'b2e9ebb3-66cd-447f-a21a-31edbbbb5521';
export const onDealMilestone = '77a63a1c-0ae9-4113-a515-55c37e17b828';
